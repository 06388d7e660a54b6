import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pacific } from '../../local/walkthrough/pacific.ts';
import { play } from '../../local/walkthrough/play.ts';
import { privateWordsIn, privateWordsOf } from '../../local/walkthrough/private-words.ts';
import { anaReyes } from '../../local/walkthrough/stories/applicants.ts';
import { story1 } from '../../local/walkthrough/stories/story-1.ts';
import { story4 } from '../../local/walkthrough/stories/story-4.ts';
import { openSession, type StackSession } from './stack-session.ts';

/** What the reviewer wrote, and what people called their papers: as private as the form. */
const written = ['conservative care', 'Letter of denial', 'Orthopedic records', 'published together', 'imaging policy'];
const words = [
  ...[story1, story4].flatMap(story => story.cases.flatMap(one => privateWordsOf(one.application))),
  ...written,
];

const events: string[] = [];
const addresses: string[] = [];
let session: StackSession;
const differences: string[][] = [];

beforeAll(async () => {
  session = await openSession({
    at: pacific(story1.begins),
    onEvent: (_bus, event) => events.push(JSON.stringify(event)),
    onCall: call => addresses.push(`${call.service} ${call.action} ${call.resource}`),
  });
  for (const story of [story1, story4]) differences.push(await play(story, session.http));
});
afterAll(() => session.close());

describe('Stories 1 and 4, with every word looked at', () => {
  it('go to every literal date, mail and end', () => {
    expect(differences).toEqual([[], []]);
  });

  it('know words that must not get out, and would find them', () => {
    expect(words).toContain('Lumbar radiculopathy');
    expect(words).toContain('1984-05-17');
    expect(privateWordsIn('about LUMBAR radiculopathy, for ana reyes', words)).toEqual(
      expect.arrayContaining(['Lumbar radiculopathy', 'Ana', 'Reyes']),
    );
    expect(privateWordsIn('an analyst asks about anatomy', ['Ana'])).toEqual([]);
  });
});

describe('No health information, and nobody’s name', () => {
  it('is in a mail', () => {
    const texts = session.mail().map(mail => JSON.stringify({ ...mail, to: [], destinations: [], headers: [] }));
    expect(texts.length).toBeGreaterThan(20);
    expect(found(texts)).toEqual([]);
  });

  it('is in an event of the buses, but for the mailboxes in what SES tells the default bus', () => {
    expect(events.length).toBeGreaterThan(100);
    const [ofSes, others] = [events.filter(isOfSes), events.filter(event => !isOfSes(event))];
    expect(ofSes.length).toBeGreaterThan(20);
    expect(found(ofSes.map(withoutAddresses))).toEqual([]);
    expect(found(others)).toEqual([]);
    expect(others.filter(event => event.includes('@'))).toEqual([]);
  });

  it('is in what a function is given or leaves behind, nor is anybody’s mailbox', () => {
    const texts = everythingIn('events.sqlite');
    expect(texts.length).toBeGreaterThan(0);
    expect(found(texts)).toEqual([]);
    expect(texts.filter(text => text.includes('@'))).toEqual([]);
  });

  it('is in the input or the history of an execution', () => {
    const texts = everythingIn('stepfunctions.sqlite');
    expect(texts.length).toBeGreaterThan(1000);
    expect(found(texts)).toEqual([]);
  });

  it('is in what a function logs', () => {
    const folder = join(session.directory, 'logs');
    expect(found(readdirSync(folder).map(file => readFileSync(join(folder, file), 'utf8')))).toEqual([]);
  });

  it('is in the address of a call', () => {
    expect(addresses.length).toBeGreaterThan(1000);
    expect(found(addresses)).toEqual([]);
  });
});

it('tells the plan no reviewer’s name, and the reviewer no member’s', async () => {
  const number = /CASE#([\w-]+)/.exec(addresses.join(' '))?.[1] ?? session.mail()[0]?.tags['case'] ?? '';
  const token = await session.token({ role: 'plan', planId: 'anthem-blue-cross' });
  const seen = JSON.stringify(await session.http.expect(200, 'GET', `/cases/${number}`, { token }));
  expect(seen).not.toMatch(/rev-[a-z]+-\d/);
  expect(seen).toContain(anaReyes.patient.lastName);
});

function found(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(text => privateWordsIn(text, words)))];
}

function isOfSes(event: string): boolean {
  return event.includes('"source":"aws.ses"');
}

/** SES's events name the mailbox that a mail went to, and go no further than the bus (ADR 69). */
function withoutAddresses(text: string): string {
  return text.replaceAll(/[\w.+-]+@[\w.-]+/gu, '');
}

/** Every text of every row in one of the stack's databases. */
function everythingIn(file: string): string[] {
  const database = new DatabaseSync(join(session.directory, file), { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  const texts = tables.flatMap(({ name }) => database.prepare(`SELECT * FROM "${String(name)}"`).all());
  database.close();
  return texts.map(row => JSON.stringify(row));
}
