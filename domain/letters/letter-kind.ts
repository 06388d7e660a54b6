import * as z from 'zod';
import type { EventType } from '../events/events.ts';
import type { Notice, Party } from '../case/notice.ts';
import type { OpenStage } from '../case/stage-names.ts';
import type { CaseState } from '../case/state.ts';
import type { Instant } from '../time/instants.ts';
import type { LetterContext } from './letter-context.ts';
import type { ClockId, ClockFamily } from '../clocks/rule.ts';
import type { Grounds } from '../law/grounds.ts';
import type { Part } from './two-bodies.ts';

/** Facts are kept with their notice: they are JSON. */
export type FactShape = Readonly<Record<string, z.ZodType<z.core.util.JSONType | undefined>>>;

/** What a letter of that kind is filled from. */
export type Facts<F extends FactShape> = z.infer<z.ZodObject<F>>;

/** What is particular to one letter; the frame adds greeting, case number, sign-in and contact. */
export interface Body {
  /** Without the case number; seen by anybody who sees the reader's screen, so it says as little as it can. */
  subject: string;
  /** What is not to be said is undefined. */
  blocks: readonly (Part | undefined)[];
}

/** What counts from the receipt of a letter. */
interface CountedFromReceipt {
  family: ClockFamily;
  /** The event that is said to start the count where receipt is deemed. */
  startedBy: EventType;
  /** The clocks that a receipt starts in the case as it is; empty where nothing is at stake any more. */
  starts: (state: CaseState, notice: Notice) => readonly StartedByReceipt[];
  /** What it asks about, where several of the kind can stand side by side: none of them takes the place of another. */
  about?: (notice: Notice) => string | undefined;
}

export interface StartedByReceipt {
  clock: ClockId;
  /** What it is about, where several of it can run at once. */
  subject?: string | undefined;
  /** A shorter length, in the clock's own unit. */
  length?: number | undefined;
  /** Whether the plan has done it already. */
  isMet?: boolean;
}

/** Which code of the case a letter brings, and whether only on paper: by mail the same letter has none. */
interface CodeInLetter {
  generation: number;
  onlyOnPaper: boolean;
}

interface Definition<F extends FactShape, P extends Party> {
  grounds: Grounds;
  /** Dates, numbers and ids of ours, by which its text is filled: never health information. They are kept as JSON. */
  facts: F;
  /**
   * Whether a queued notice is still true of the case, asked again right before it goes out. Word of something that has
   * happened holds; a request for something that is done, or no longer wanted, does not.
   */
  holds: (state: CaseState, facts: Facts<F>, notice: Notice) => boolean;
  /** What it says to each of its readers. */
  write: { readonly [R in P]: (context: LetterContext, facts: Facts<F>) => Body };
  /** The duty of telling that is kept when it is out, with all other letters that keep it. */
  meets?: ClockFamily;
  /** Whether it goes to a member at night, too. */
  atAnyHour?: boolean;
  /** Whether it goes by post, whatever address is known. */
  onPaper?: (facts: Facts<F>, state: CaseState, notice: Notice) => boolean;
  /** The access code that it brings: a mail that does so says nothing of the case number. */
  bringsCode?: (facts: Facts<F>, state: CaseState) => CodeInLetter | undefined;
  counted?: CountedFromReceipt;
  /** The duty, running by law already, of which its reader learns by it. */
  tellsOf?: ClockFamily;
  /** The deadline that it speaks of: with one soon, it does not wait for the morning. */
  deadline?: (facts: Facts<F>) => Instant;
  /** The stage that begins with this letter's asking somebody for something. */
  opens?: OpenStage;
}

/** A kind of letter: what fills it, when it holds, what it says, and what follows when it is out. */
export interface LetterKind<F extends FactShape = FactShape, P extends Party = Party> {
  /** As notices keep it: never given to another kind. */
  readonly name: string;
  readonly grounds: Grounds;
  readonly facts: F;
  readonly readers: readonly P[];
  readonly meets: ClockFamily | undefined;
  readonly atAnyHour: boolean;
  readonly counted: CountedFromReceipt | undefined;
  readonly tellsOf: ClockFamily | undefined;
  readonly opens: OpenStage | undefined;
  /** What cannot be read is not sent: facts that are not those of this kind do not hold. */
  holds: (state: CaseState, notice: Notice) => boolean;
  /** Whether such a notice goes by post, whatever address is known. */
  goesOnPaper: (state: CaseState, notice: Notice) => boolean;
  /** The code that such a notice brings. */
  codeIn: (state: CaseState, notice: Notice) => CodeInLetter | undefined;
  /** What fills such a notice; undefined for one of another kind, or whose facts cannot be read. */
  factsOf: (notice: Notice) => Facts<F> | undefined;
  /** The deadline that such a notice speaks of; undefined for none, or facts that cannot be read. */
  deadlineOf: (notice: Notice) => Instant | undefined;
  /**
   * @throws ZodError if the notice's facts are not those of this kind
   * @throws Error if no letter of this kind goes to that reader
   */
  write: (context: LetterContext) => Body;
}

export function letterKind<F extends FactShape, const P extends Party>(
  name: string,
  {
    grounds,
    facts,
    holds,
    write,
    meets,
    atAnyHour = false,
    onPaper,
    bringsCode,
    counted,
    tellsOf,
    deadline,
    opens,
  }: Definition<F, P>,
): LetterKind<F, P> {
  // Made when it is first needed: a function that starts writes few letters.
  let schema: z.ZodObject<F> | undefined;
  const shape = () => (schema ??= z.object(facts));
  const readers = Object.keys(write) as P[];
  const factsOf = (notice: Notice) => (notice.kind === name ? shape().safeParse(notice.facts).data : undefined);
  return {
    name,
    grounds,
    facts,
    readers,
    meets,
    atAnyHour,
    counted,
    tellsOf,
    opens,
    factsOf,
    holds: (state, notice) => {
      const read = factsOf(notice);
      return read !== undefined && holds(state, read, notice);
    },
    goesOnPaper: (state, notice) => {
      const read = onPaper === undefined ? undefined : factsOf(notice);
      return read !== undefined && onPaper?.(read, state, notice) === true;
    },
    codeIn: (state, notice) => {
      const read = bringsCode === undefined ? undefined : factsOf(notice);
      return read === undefined ? undefined : bringsCode?.(read, state);
    },
    deadlineOf: notice => {
      const read = deadline === undefined ? undefined : factsOf(notice);
      return read === undefined ? undefined : deadline?.(read);
    },
    write: context => {
      const { to, facts: stored } = context.notice;
      const reader = readers.find(party => party === to.party);
      if (reader === undefined) throw new Error(`There is no letter ${name} to a reader who is ${to.party}.`);
      return write[reader](context, shape().parse(stored));
    },
  };
}

/** Whether a letter of that kind went out or is on its way: what was withdrawn is written again. */
export function wasQueued(state: Pick<CaseState, 'notices'>, kind: Pick<LetterKind, 'name'>): boolean {
  return noticesOf(state, kind).some(({ status }) => status !== 'withdrawn');
}

/** The notices of those kinds, in the order in which they were queued; without those to a plan that had the case by mistake. */
export function noticesOf(
  { notices }: Pick<CaseState, 'notices'>,
  ...kinds: readonly Pick<LetterKind, 'name'>[]
): Notice[] {
  return notices.filter(({ kind, bygone }) => bygone === undefined && kinds.some(({ name }) => name === kind));
}
