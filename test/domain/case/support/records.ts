import { owedImplementation } from '../../../../domain/case/implementation.ts';
import { localDateOf } from '../../../../domain/time/days.ts';
import { LocalDate } from '../../../../domain/time/instants.ts';
import type { RecordsList } from '../../../../domain/case/records-list.ts';
import { everythingThere } from '../../../../local/walkthrough/stories/answers.ts';
import { send } from './papers.ts';
import { people } from './people.ts';
import type { Delivery, Play, Report } from './playing.ts';

/** A full list, with what is otherwise. */
export function checklist(changed: RecordsList = {}): RecordsList {
  return { ...everythingThere, ...changed };
}

/** Somebody sends a paper and names it. @returns its id */
export function deliver(told: Play, { by = people.plan, list = {}, fate = 'admitted' }: Delivery = {}): string {
  const [documentId = ''] = send(told, by, 1, fate);
  told.give(by, 'deliver-records', { documentIds: [documentId], checklist: checklist(list) });
  return documentId;
}

/** Somebody sends a proof and reports what the plan has done. */
export function report(told: Play, { by = people.plan, what, on, fate = 'admitted' }: Report = {}): void {
  const owed = what === undefined ? owedImplementation(told.state()) : [what];
  for (const one of owed) {
    const documentIds = send(told, by, 1, fate);
    const day = on === undefined ? localDateOf(told.now()) : LocalDate.parse(on);
    told.give(by, 'report-authorization', { what: one, on: day, documentIds });
  }
}
