import { readFileSync } from 'node:fs';

/** Linux counts a process's time in these: a hundredth of a second on every machine of today. */
const millisecondsATick = 10;
const bytesAPage = 4096;

/** What another process has used so far, as Linux tells it. @throws Error where there is no such process, or no Linux */
export function processTimes(pid: number): { processorMs: number; residentBytes: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, in brackets, may hold anything: the numbers come after the last of them.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user = NaN, system = NaN] = fields.slice(11, 13);
  return { processorMs: (user + system) * millisecondsATick, residentBytes: (fields[21] ?? NaN) * bytesAPage };
}
