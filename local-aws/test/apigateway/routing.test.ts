import { expect, test } from 'vitest';
import { hasResource, isPath, matchRoute } from '../../src/apigateway/match-route.ts';
import { spec } from '../../src/testing/gateway.ts';

test.each([
  ['POST', '/applications', 'file-application', null],
  ['POST', '/applications/', 'file-application', null],
  ['GET', '/cases/IMR-7', 'read-case', { caseNumber: 'IMR-7' }],
  ['GET', '/cases/IMR%2D7/', 'read-case', { caseNumber: 'IMR%2D7' }],
  ['GET', '/cases/mine', 'read-mine', null],
  ['POST', '/cases/mine/commands', 'handle-command', { caseNumber: 'mine' }],
  ['DELETE', '/files/a/b', 'read-file', { path: 'a/b' }],
  ['HEAD', '/files/a', 'read-file', { path: 'a' }],
  ['GET', '/applications', undefined, undefined],
  ['HEAD', '/cases/IMR-7', undefined, undefined],
  ['OPTIONS', '/cases/IMR-7', undefined, undefined],
  ['PUT', '/cases/mine', undefined, undefined],
  ['GET', '/cases', undefined, undefined],
  ['GET', '/cases/', undefined, undefined],
  ['POST', '/cases//commands', undefined, undefined],
  ['GET', '/cases/IMR-7/commands/x', undefined, undefined],
  ['GET', '/files', undefined, undefined],
  ['GET', '/', undefined, undefined],
])('%s %s goes to %s', (method, path, functionName, pathParameters) => {
  const matched = matchRoute(spec.routes, method, path);

  expect(matched?.route.functionName).toBe(functionName);
  expect(matched?.pathParameters).toEqual(pathParameters);
});

test.each([
  ['/', true],
  ['/cases', true],
  ['/cases/IMR-7', true],
  ['/cases/IMR-7/commands', true],
  ['/cases/IMR-7/other', false],
  ['/files/a/b', true],
  ['/other', false],
])('whether there is a resource at %s: %s', (path, there) => {
  expect(hasResource(spec.routes, path)).toBe(there);
});

test.each([
  ['/', true],
  ['/cases//commands', true],
  ['/cases/%C3%A9', true],
  ['/cases/%c3%FF', true],
  ['', false],
  ['*', false],
  ['//', false],
  ['//evil.example/', false],
  ['http://127.0.0.1/cases', false],
  ['cases', false],
  ['/cases/%', false],
  ['/cases/%4', false],
  ['/cases/%4g', false],
])('whether "%s" is a path: %s', (path, is) => {
  expect(isPath(path)).toBe(is);
});
