import { expect, it } from 'vitest';
import { freePort } from '../src/ports.ts';

it('A port for later lies below those that systems give to other connections meanwhile', async () => {
  const ports = await Promise.all(Array.from({ length: 50 }, freePort));
  expect(Math.max(...ports)).toBeLessThan(32_768);
  expect(Math.min(...ports)).toBeGreaterThan(1023);
});
