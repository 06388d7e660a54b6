import type { APIGatewayProxyEvent } from 'aws-lambda';
import {
  findOrganizationById,
  findPlanById,
  findReviewerById,
  findStaffById,
  listCalendar,
  listContacts,
  listOrganizations,
  listPlans,
  listReviewers,
  listStaff,
  listSystems,
  loadCalendar,
} from '../../adapters/dynamodb/directory.ts';
import * as store from '../../adapters/dynamodb/entry-changes.ts';
import { casesHeldBy, casesToCheck } from '../../adapters/dynamodb/holdings.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { sendMail, sesClient } from '../../adapters/ses/mail.ts';
import { type AnyEntry, type DirectoryKind, EntryCommand } from '../../domain/directory/entry-change.ts';
import { lacksOfOrganizations, lacksOfReviewers } from '../../domain/conflicts/entry-lacks.ts';
import { isActive } from '../../domain/directory/away.ts';
import type { Actor } from '../../domain/people/actors.ts';
import { localDateOf } from '../../domain/time/days.ts';
import { now } from '../shared/clock.ts';
import { commandOf } from '../../domain/commands/any-command.ts';
import { countingFor } from '../shared/counting.ts';
import { giveCommand } from '../shared/give-command.ts';
import { type ReviewersKept, seatedIn } from '../shared/reviewer-entry.ts';
import { mostRechecked, recheck } from './recheck.ts';
import { giveBack, mostGivenBack } from '../shared/give-back.ts';
import { giveSystemCommand } from '../shared/system.ts';
import { bodyOf, httpHandler, jsonOf, partOf, type Reply } from '../shared/http.ts';
import { once, repeatable, type Repeatable } from '../shared/repeatable.ts';
import { signedIn } from '../shared/signed-in.ts';
import { addressChanged } from './address-changed.ts';
import { type Changes, commandEntry, type Occasion, putEntry } from './changes.ts';
import {
  directoryNamed,
  mustKeep,
  mustRead,
  mustHaveBeen,
  mustKeepStaff,
  mustReadHistory,
  nothingProposed,
  readEntry,
} from './entries.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const ses = sesClient();

const lists = {
  plans: listPlans,
  reviewers: listReviewers,
  organizations: listOrganizations,
  staff: listStaff,
  systems: listSystems,
  calendar: listCalendar,
  contacts: listContacts,
} satisfies Record<DirectoryKind, unknown>;

const reviewersKept: ReviewersKept = {
  findPlan: id => findPlanById(table, id),
  findReviewer: id => findReviewerById(table, id, { ConsistentRead: true }),
  findOrganization: id => findOrganizationById(table, id),
  listSystems: () => listSystems(table),
  now,
};

/** The directories of plans, organizations, reviewers, staff, health systems, contacts and the days of each year: read by the Help Center, kept by supervisors. */
export const handler = httpHandler(env, async event => {
  const actor = await signedIn(table, event);
  const kind = directoryNamed(event.pathParameters?.['kind'] ?? '');
  const id = event.resource === '/directory/{kind}' ? '' : partOf(event, 'id');
  if (event.httpMethod === 'GET') return shown(event.resource, { kind, id }, actor);
  mustKeep(actor);
  const on = { kind, id, by: actor, at: now(), requestId: event.requestContext.requestId };
  return event.httpMethod === 'PUT' ? put(event, on) : command(event, on);
});

async function shown(resource: string, { kind, id }: store.Place, actor: Actor): Promise<Reply> {
  mustRead(actor, kind);
  if (id === '') return { status: 200, body: await listed(kind) };
  mustReadHistory(actor);
  if (resource.endsWith('/changes'))
    return { status: 200, body: { items: await store.loadChanges(table, { kind, id }) } };
  const proposal = await store.loadProposal(table, { kind, id });
  if (proposal === undefined) throw nothingProposed();
  return { status: 200, body: proposal };
}

/** All of a directory; of reviewers and organizations also what their entries lack. */
async function listed(kind: DirectoryKind): Promise<object> {
  const today = localDateOf(now());
  if (kind === 'organizations') {
    const [items, calendar] = await Promise.all([listOrganizations(table), loadCalendar(table)]);
    return { items, lacks: lacksOfOrganizations(items, today, calendar) };
  }
  if (kind !== 'reviewers') return { items: await lists[kind](table) };
  const [items, organizations] = await Promise.all([listReviewers(table), listOrganizations(table)]);
  return { items, lacks: lacksOfReviewers(items, organizations, today) };
}

async function put(event: APIGatewayProxyEvent, on: Occasion): Promise<Reply> {
  const { kind, id } = on;
  const entry = await readEntry({ kind, id, body: jsonOf(event) }, one => findOrganizationById(table, one));
  if (kind === 'contacts' || kind === 'calendar') mustHaveBeen(kind, entry, localDateOf(on.at));
  if (kind === 'staff') await mustKeepStaff(entry, on.by, sub => findStaffById(table, sub));
  const result = await putEntry(entry, on, changesOf(on, entry));
  await giveBackOfLeaver(on);
  await recheckCasesOf(on);
  if ('kept' in result) return { status: 200, body: result.kept };
  return { status: 202, headers: { Location: `${event.path}/proposal` }, body: result.proposal };
}

async function command(event: APIGatewayProxyEvent, on: Occasion): Promise<Reply> {
  const given = bodyOf(event, EntryCommand);
  const request = repeatable(event, on.by, on.at);
  const proposed = await store.loadProposal(table, on);
  const result = await once(table, request, () =>
    commandEntry(given, on, changesOf(on, proposed?.after ?? {}, request)),
  );
  await giveBackOfLeaver(on);
  await recheckCasesOf(on);
  return { status: 200, body: 'done' in result ? result.done : result.before };
}

/** By the entry as it is now: of a request that comes again too, which goes on with what was left. */
async function giveBackOfLeaver({ kind, id }: Occasion): Promise<void> {
  const member = kind === 'staff' ? await findStaffById(table, id) : undefined;
  if (member === undefined || isActive(member)) return;
  const cases = await casesHeldBy(table, id, mostGivenBack);
  await giveBack(id, cases, given => giveSystemCommand(table, 'keep-directory', given));
}

/** Also of a request that comes again, which goes on with what was left. */
async function recheckCasesOf({ kind, id, by, at, requestId }: Occasion): Promise<void> {
  if (kind !== 'reviewers') return;
  await recheck(await casesToCheck(table, id, mostRechecked), async caseNumber => {
    const command = commandOf('recheck-reviewers', {}, { by, at, requestId });
    const given = await giveCommand(
      table,
      caseNumber,
      () => command,
      async state => ({ ...(await countingFor(table, state)), seated: await seatedIn(state, reviewersKept) }),
    );
    return 'refusal' in given ? given.refusal : undefined;
  });
}

function changesOf({ kind, id }: store.Place, entry: AnyEntry, request?: Repeatable): Changes {
  const place = { kind, id };
  const answered = (outcome: string, version: number) => request && { ...request, answer: { outcome, version } };
  return {
    load: () => store.loadKept(table, place),
    loadProposal: () => store.loadProposal(table, place),
    keep: keeping => store.keepEntry(table, place, keeping, answered('kept', keeping.change.version)),
    propose: (proposal, queue) => store.propose(table, proposal, queue),
    decline: (proposal, change) => store.decline(table, proposal, change, answered('declined', change.version)),
    recordTold: version => store.recordTold(table, place, version),
    tell: async (to, version) => {
      const mail = {
        from: env.SENDER_ADDRESS,
        to,
        configurationSet: env.CONFIGURATION_SET,
        tags: tagsOf(place, version),
      };
      await sendMail(ses, { ...mail, ...addressChanged(entry) });
    },
  };
}

/** By these, word that a mail did not get there finds the entry. A tag takes few characters: without them nobody is found. */
function tagsOf({ kind, id }: store.Place, version: number): Record<string, string> {
  return /^[\w.@-]{1,256}$/u.test(id) ? { directory: kind, entry: id, version: String(version) } : { directory: kind };
}
