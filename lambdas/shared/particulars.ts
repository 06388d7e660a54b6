import { loadSomeEvents } from '../../adapters/dynamodb/case-reads.ts';
import type { Table } from '../../adapters/dynamodb/table.ts';
import type { Notice } from '../../domain/case/notice.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { CaseEvent } from '../../domain/events/events.ts';
import type { ParticularsIn } from '../../domain/letters/kept-letter.ts';
import { namesOrganizations } from '../../domain/read/letter-matter.ts';
import { particularsOf } from '../../domain/read/notice-view.ts';
import { eventsOfTranslations } from '../../domain/read/translation-view.ts';
import { organizationNames } from './organization-names.ts';

/**
 * What a letter says that no mail may say, with the events that hold those words.
 * @param beside the events of what else is read with it
 */
export async function loadParticulars(
  table: Table,
  notice: Notice,
  state: CaseState,
  beside: readonly number[] = [],
): Promise<{ texts: readonly CaseEvent[]; particularsIn: ParticularsIn }> {
  const about = notice.about === undefined ? [] : [notice.about, ...eventsOfTranslations(state, notice.about)];
  const [texts, names] = await Promise.all([
    loadSomeEvents(table, state.caseNumber, [...about, ...beside]),
    namesOrganizations(notice) ? organizationNames(table, state) : {},
  ]);
  return { texts, particularsIn: language => particularsOf(notice, state, texts, { names, language }) };
}
