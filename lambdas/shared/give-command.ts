import type { Answered } from '../../adapters/dynamodb/answered.ts';
import { appendChange } from '../../adapters/dynamodb/case-writes.ts';
import { StoreContended, VersionConflict } from '../../adapters/dynamodb/errors.ts';
import { pause } from '../../adapters/dynamodb/past-others.ts';
import type { Table } from '../../adapters/dynamodb/table.ts';
import type { Command } from '../../domain/commands/any-command.ts';
import { decide } from '../../domain/decide/decide.ts';
import type { Lookups } from '../../domain/decide/decider.ts';
import type { CaseEvent } from '../../domain/events/events.ts';
import { type Refusal, refuse } from '../../domain/decide/refusal.ts';
import { say } from '../../domain/words/refusals/said.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { countEvents } from './metrics.ts';
import { openCase } from './open-case.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

interface Done {
  state: CaseState;
  events: readonly CaseEvent[];
}

export type Given = Done | { refusal: Refusal; state: CaseState } | { refusal: Refusal };

const mostTries = 10;

/**
 * Gives one command to the domain and saves what it decides. Whoever lost a race decides again on what the winner left;
 * a command that names the version it was made for is refused then.
 * @param commandFor makes the command from the case as it is
 * @param lookUp what the decision needs of the directories
 * @param recordOf what is recorded of the answer in the same transaction, where the request may come again
 * @throws StoreContended when others are first each time
 * @throws RequestRepeated when the same request was carried out meanwhile
 */
export async function giveCommand(
  table: Table,
  caseNumber: CaseNumber,
  commandFor: (state: CaseState) => Command | { refusal: Refusal } | Promise<Command | { refusal: Refusal }>,
  lookUp: (state: CaseState) => Lookups | Promise<Lookups> = () => ({}),
  recordOf: (decided: Done) => Answered | undefined = () => undefined,
): Promise<Given> {
  let toldOf: readonly CaseEvent[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const before = await openCase(table, caseNumber);
    if (before === undefined) return { refusal: refuse('unknown', say('unknown-case')) };
    const command = await commandFor(before);
    const decision = 'refusal' in command ? command : decide(command, before, await lookUp(before));
    if ('refusal' in decision) return { refusal: decision.refusal, state: before };
    // Before it is saved: a miss that is told of twice does less harm than one that a crash keeps quiet.
    countEvents(beyond(decision.events, toldOf), decision.state);
    toldOf = [...toldOf, ...decision.events];
    try {
      await appendChange(table, { before, events: decision.events, after: decision.state }, recordOf(decision));
      return decision;
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      if (attempt === mostTries) throw new StoreContended('Others are always first at this case.', { cause: error });
      await pause(attempt);
    }
  }
}

/** Of the events those that no try before this has told of: whoever lost a race decides the same again. */
function beyond(events: readonly CaseEvent[], toldOf: readonly CaseEvent[]): CaseEvent[] {
  const left = toldOf.map(whatOf);
  return events.filter(event => {
    const place = left.indexOf(whatOf(event));
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

function whatOf({ type, data }: CaseEvent): string {
  return 'clock' in data ? `${type} ${data.clock ?? ''}` : type;
}
