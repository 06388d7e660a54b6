import { join } from 'node:path';
import { decide, type Decision } from '../../../domain/decide/decide.ts';
import type { Derivation } from '../../../domain/clocks/derivation.ts';
import { RecordsItem, type RecordsList } from '../../../domain/case/records-list.ts';
import type { CaseEvent } from '../../../domain/events/events.ts';
import type { Refusal } from '../../../domain/decide/refusal.ts';
import { commandOf, lookedUp } from '../case/support/play.ts';
import { payloadOf } from '../case/support/playing.ts';
import { everythingThere } from '../../../local/walkthrough/stories/answers.ts';
import { wall } from '../case/support/standing.ts';
import { Instant } from '../../../domain/time/instants.ts';
import type { Script, Story, Turn } from './script.ts';
import { scripts } from './scripts/scripts.ts';

/** The parts that are written out, each into a file of its own. */
export const parts = Object.keys(scripts);

export function scriptsOf(part: string): readonly Script[] {
  return scripts[part] ?? [];
}

export function fileOf(part: string): string {
  return join(import.meta.dirname, 'texts', `${part}.txt`);
}

/** All scripts of a part, one event a line, to be read from top to bottom. */
export function writtenOut(part: string): string {
  return scriptsOf(part).map(sectionOf).join('\n');
}

/** The sections of a text that was written out, by what they are about. */
export function sectionsOf(text: string): Map<string, string> {
  const sections = text.split(/^(?======)/mu);
  return new Map(sections.map(section => [/^===== (.*) =====/u.exec(section)?.[1] ?? '', section.trimEnd()]));
}

/** One script, as it stands in the text of its part. */
export function sectionOf(script: Script): string {
  return `===== ${script.what} =====\n\n${'whole' in script ? storyOf(script) : turnOf(script)}\n`;
}

function turnOf({ told, by, command, lookups, unlisted, seen }: Turn): string {
  const played = told();
  const [type, sent] = typeof command === 'function' ? command(played) : command;
  const payload = payloadOf(sent, played.state());
  const before = played.events;
  const decision = decide(
    { ...commandOf(type, payload, by, played.now()), expectedVersion: seen?.(played) },
    played.state(),
    {
      ...(unlisted !== true && lookedUp(type, payload)),
      ...lookups,
    },
  );
  const given = plain(payload, before);
  const heading = `${headingOf({ at: played.now(), by })}: ${type}${given === '{}' ? '' : ` ${given}`}`;
  return [heading, ...answerOf(decision, before, { at: played.now(), by })].join('\n');
}

function answerOf(decision: Decision, before: readonly CaseEvent[], frame: Frame): string[] {
  if ('refusal' in decision) return [`  ${refusalLine(decision.refusal, before)}`];
  if (decision.events.length === 0) return ['  nothing'];
  const all = [...before, ...decision.events];
  return decision.events.map(event => `  ${lineOf(event, all)}${asFramed(event, frame)}`);
}

/** With the path of what is at fault; its reason only where the words before do not say it. */
function refusalLine({ kind, detail, ...rest }: Refusal, before: readonly CaseEvent[]): string {
  const errors = 'errors' in rest ? rest.errors : [];
  const paths = errors.map(({ path, reason }) => (detail.endsWith(` ${path} ${reason}.`) ? path : `${path} ${reason}`));
  return plain(`refused, ${[kind, ...paths].join(' ')}: ${detail}`, before).slice(1, -1);
}

type Frame = Pick<CaseEvent, 'at' | 'by'>;

/** An event has the time and the actor of its command: said only where it hasn't. */
function asFramed({ at, by }: CaseEvent, frame: Frame): string {
  return at === frame.at && by === frame.by ? '' : ` BUT ${headingOf({ at, by })}`;
}

/** A story: who did something, and what came of it; that a letter arrived is left out. */
function storyOf({ whole, since }: Story): string {
  let last = '';
  const { events } = whole();
  const from = since === undefined ? 0 : events.findLastIndex(({ type }) => type === since);
  return events
    .slice(from)
    .filter(({ type }) => type !== 'notice-delivered')
    .flatMap(event => {
      const heading = headingOf(event);
      const fresh = heading === last ? [] : [heading];
      last = heading;
      return [...fresh, `  ${lineOf(event, events)}`];
    })
    .join('\n');
}

/** On the wall in California, without the seconds where there are none. */
function timeOf(at: Instant): string {
  return (wall(at) ?? '').replace(/:00$/u, '');
}

function headingOf({ at, by }: Frame): string {
  return `${by.role} ${by.sub}, ${timeOf(at)}`;
}

/** What is derived otherwhere, and held there, is left out: the form that came in, and the classifier's advice. */
function lineOf(event: CaseEvent, all: readonly CaseEvent[]): string {
  const { type, data } = event;
  if (type === 'application-received') {
    return `${type} ${plain({ ...data, application: `${data.application.services.length} services` }, all)}`;
  }
  if (type === 'case-classified') return `${type} ${plain({ route: data.recommendation.route }, all)}`;
  if (type === 'document-announced' && data.documentId !== `D${String(event.version).padStart(4, '0')}`) {
    return `${type} BUT ${data.documentId}`;
  }
  if (type === 'notice-queued') return `${type} ${noticeLine(event, all)}`;
  if ('clock' in data && 'revision' in data) {
    const { clock, revision, ...rest } = data;
    if (!('derivation' in rest)) return `${type} ${clock} r${revision}${more(rest, all)}`;
    const { derivation, ...others } = rest;
    return `${type} ${clock} r${revision}: ${derivationLine(derivation)}${more(others, all)}`;
  }
  return `${type}${more(data, all)}`;
}

function more(data: object, all: readonly CaseEvent[]): string {
  const text = plain(data, all);
  return text === '{}' ? '' : ` ${text}`;
}

/** Said only where it isn't so: the letter is queued when it is decided, and its id says by which event. */
function noticeLine({ data, at, version }: CaseEvent<'notice-queued'>, all: readonly CaseEvent[]): string {
  const { id, kind, to, status, queuedAt, facts, about, ...rest } = data.notice;
  const { party, ...who } = to;
  const name = id.endsWith(`-${String(version).padStart(4, '0')}`) ? noticeName(id, all) : `${kind} BUT ${id}`;
  const reader = [party, ...Object.values<unknown>(who)].join(' ');
  const subject = about === undefined ? '' : ` about ${all[about - 1]?.type ?? about}`;
  const state = status === 'queued' && queuedAt === at ? '' : ` BUT ${status} ${timeOf(queuedAt)}`;
  return `${name} → ${reader}${more(facts, all)}${subject}${state}${more(rest, all)}`;
}

/** As a clock is counted by the domain's own tests, here only from where and to when. */
function derivationLine(derivation: Derivation): string {
  const { rule: _rule, authority: _authority, startDay: _startDay, days: _days, ...shown } = derivation;
  const { startedBy, startedAt, length, unit, dueAt, missedFrom: _missedFrom, latest: _latest, ...others } = shown;
  const { dueOn: _dueOn, roll: _roll, reminders: _reminders, pauses, extensions, closings = [], ...rest } = others;
  const counted = `${length} ${unit} from ${startedBy} ${timeOf(startedAt)} to ${timeOf(dueAt)}`;
  const list = (name: string, items: readonly object[]) => (items.length === 0 ? '' : ` ${name} ${plain(items, [])}`);
  return `${counted}${list('pauses', pauses)}${list('extensions', extensions)}${list('closings', closings)}${more(rest, [])}`;
}

/**
 * As JSON, with the times of a clock on the wall in California; letters and papers are named by their place in the case, so
 * that an event more at its beginning changes no line. The sum of a file, which test support makes of its id, is left out.
 */
function plain(value: unknown, all: readonly CaseEvent[]): string {
  return JSON.stringify(value, shortened)
    .replaceAll(/,"sha256":"[0-9a-f]{64}"/gu, '')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, at => timeOf(Instant.parse(at)))
    .replaceAll(/2222-2222-\d{4}/gu, id => noticeName(id, all))
    .replaceAll(/\bD\d{4}\b/gu, id => paperName(id, all));
}

/** Of a plan's list of records only what is not there. */
function shortened(key: string, value: unknown): unknown {
  if (key !== 'checklist') return value;
  const list = value as RecordsList;
  const isThere = (name: RecordsItem) => JSON.stringify(list[name]) === JSON.stringify(everythingThere[name]);
  const others = RecordsItem.options.filter(name => !isThere(name));
  return others.length === 0
    ? 'everything there'
    : Object.fromEntries(others.map(name => [name, list[name] ?? 'not named']));
}

function noticeName(id: string, all: readonly CaseEvent[]): string {
  const queued = all.flatMap(event => (event.type === 'notice-queued' ? [event.data.notice] : []));
  const index = queued.findIndex(notice => notice.id === id);
  const notice = queued[index];
  return notice === undefined ? `letter ${id}` : `${notice.kind}#${index + 1}`;
}

function paperName(id: string, all: readonly CaseEvent[]): string {
  const announced = all.flatMap(event => (event.type === 'document-announced' ? [event.data.documentId] : []));
  const index = announced.findIndex(one => one === id);
  return index < 0 ? `paper ${id}` : `paper#${index + 1}`;
}
