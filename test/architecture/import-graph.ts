import { posix } from 'node:path';
import type { SourceFile } from './source-file.ts';

/** Which file of the repository imports which, types included. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

export function importGraph(files: readonly SourceFile[]): ImportGraph {
  return new Map(
    files.map(({ path, imports }) => [
      path,
      imports
        .filter(({ specifier }) => specifier.startsWith('.'))
        .map(({ specifier }) => posix.join(posix.dirname(path), specifier)),
    ]),
  );
}

/** Every circle of files, each once, as the files that it leads through. */
export function circles(graph: ImportGraph): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const place = way.indexOf(file);
    if (place >= 0) {
      found.push(way.slice(place));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

/** Every file that one leads to, itself among them. */
export function reached(graph: ImportGraph, from: string): Set<string> {
  const found = new Set([from]);
  for (const file of found) for (const next of graph.get(file) ?? []) found.add(next);
  return found;
}

/**
 * The floors of the domain, from the ground up: a file imports what is on its own floor's folder or further down, and
 * nothing beside or above. Pointers go down only: a letter names the clocks that it meets, a command its stages.
 */
export const floors: readonly (readonly string[])[] = [
  ['words', 'time'],
  ['law'],
  ['people', 'clocks'],
  ['directory', 'application'],
  ['eligibility'],
  ['case'],
  ['events', 'conflicts'],
  ['letters'],
  ['commands'],
  ['decide', 'read'],
  ['api'],
];

/** The imports that lead up, or across to another folder of the same floor: `file imports file`. */
export function upward(graph: ImportGraph): string[] {
  return Array.from(graph).flatMap(([file, imports]) => {
    const from = folderOf(file);
    if (from === undefined) return [];
    return imports
      .filter(target => folderOf(target) !== from && levelOf(folderOf(target)) >= levelOf(from))
      .map(target => `${file} imports ${target}`);
  });
}

function folderOf(path: string): string | undefined {
  return /^domain\/(?<folder>[^/]+)\//u.exec(path)?.groups?.['folder'];
}

/** A folder that has no floor is above all others. */
function levelOf(folder: string | undefined): number {
  const level = floors.findIndex(floor => folder !== undefined && floor.includes(folder));
  return level < 0 ? floors.length : level;
}
