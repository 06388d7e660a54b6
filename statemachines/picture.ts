import { type State, unknownStep } from './asl.ts';

const marked = /(<!-- made by `npm run machines` -->\n\n```mermaid\n)[^`]*(```)/u;

/** The text with the picture in its marked place. @throws Error where no place is marked */
export function withPicture(text: string, definition: State): string {
  if (!marked.test(text)) throw new Error('The text has no marked place for the picture.');
  return text.replace(marked, (_found, before: string, after: string) => `${before}${picture(definition)}\n${after}`);
}

interface Place {
  name: string;
  /** Where it goes on when all is well. */
  next: string | undefined;
  isWait: boolean;
  isEnd: boolean;
}

/** A machine of ours as a Mermaid flowchart: what it does or waits for between two looks, and how it ends. */
function picture(definition: State): string {
  const places = placesOf(definition);
  const looks = places[0]?.name ?? '';
  const steps = places.filter(({ name, isEnd }) => name !== looks && !isEnd);
  const waits = steps.filter(({ isWait, next }) => isWait && next === looks);
  const acts = steps.filter(({ isWait, next }) => !isWait && next === looks);
  const last = steps.filter(({ next }) => next !== looks);
  const ends = [...last, ...places.filter(({ isEnd, name }) => isEnd && name !== unknownStep)];
  return [
    'flowchart LR',
    `  look["${looks}"] --> next{"What is next?"}`,
    `  next -->|an act| acts["${acts.map(({ name }) => name).join('<br>')}"] --> look`,
    `  next -->|a wait| waits["${waits.map(({ name }) => name).join('<br>')}"] -->|woken, or time is up| look`,
    `  next -->|an end| ends(["${ends.map(({ name }) => name).join('<br>')}"])`,
  ].join('\n');
}

function placesOf({ States: states }: State): Place[] {
  return Object.entries(states as Readonly<Record<string, State>>).flatMap(([name, state]) =>
    state['Type'] === 'Choice' ? [] : [placeOf(name, state)],
  );
}

function placeOf(name: string, state: State): Place {
  const { Type: type, Resource: resource, Next: next } = state;
  return {
    name,
    next: typeof next === 'string' ? next : undefined,
    isWait: type === 'Wait' || (typeof resource === 'string' && resource.endsWith('.waitForTaskToken')),
    isEnd: type === 'Succeed' || type === 'Fail',
  };
}
