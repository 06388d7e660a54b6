import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { Access } from '../constructs/access.ts';
import { bindSecret } from '../constructs/access-secret.ts';
import { bindDirectories, bindEntries, bindTable, decideAndAdd, decideAndSave } from '../constructs/case-store.ts';
import { bindAnswers, bindCounting } from '../constructs/demographics.ts';
import { bindReads, bindReadsOfWhatMayBeGone, bindWrites } from '../constructs/document-bucket.ts';
import { Handler } from '../constructs/handler.ts';
import { bindNotes, bindReadings } from '../constructs/read-log.ts';
import type { StackContext } from '../constructs/stack-context.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import { bindStarts } from '../constructs/machine.ts';
import { mailPartPrefix, mailPrefix } from './inbound-mail.ts';
import type { Machines } from './machines.ts';
import { bindSending, type OutboundMail } from './outbound-mail.ts';

export interface ApiFunctionsProps {
  context: StackContext;
  data: DataStack;
  machines: Machines;
  mail: OutboundMail;
}

/** The functions behind the API, and the one in front of it that says who is calling. */
export class ApiFunctions extends Construct {
  readonly authorize: Handler;
  readonly behind: readonly Handler[];

  constructor(scope: Construct, id: string, { context, data, machines, mail }: ApiFunctionsProps) {
    super(scope, id);
    const { store, readLog, demographics, accessSecret, staff } = data;
    const notes = bindNotes(readLog);
    const pages = new Access({ PORTAL_ORIGIN: context.settings.portalOrigin }, []);
    // Decides by the calendar, which is a directory.
    const changes = bindTable(store, [...decideAndSave, 'Query']);
    const secret = bindSecret(accessSecret);
    const prints = new Access({ PORTAL_URL: context.settings.portalOrigin }, []);
    const issuer = new Access({ ISSUER: staff.pool.userPoolProviderUrl, CLIENT_ID: staff.client.userPoolClientId }, []);
    const uploads = bindWrites(data.uploads, 'uploads/', UPLOADS_BUCKET => ({ UPLOADS_BUCKET }));
    const documents = bindReads(data.documents, 'documents/', DOCUMENTS_BUCKET => ({ DOCUMENTS_BUCKET }));
    const inbound = bindReadsOfWhatMayBeGone(data.inbound, mailPrefix, INBOUND_BUCKET => ({ INBOUND_BUCKET }));
    const parts = bindReads(data.documents, mailPartPrefix, DOCUMENTS_BUCKET => ({ DOCUMENTS_BUCKET })).and(
      bindWrites(data.documents, mailPartPrefix, () => ({})),
    );
    // Looks for the plan in its directory; a new case has nothing to delete.
    const files = bindTable(store, ['GetItem', 'Query', 'PutItem', 'UpdateItem']);
    const sessions = bindTable(store, ['GetItem', 'UpdateItem']);
    const reads = bindTable(store, ['GetItem', 'BatchGetItem']);
    const history = bindTable(store, ['GetItem', 'Query']);
    // Counts by the calendar, reads what stands beside a letter, and keeps what is printed.
    const letters = bindTable(store, ['GetItem', 'BatchGetItem', 'Query', 'UpdateItem']);
    const opens = bindTable(store, ['GetItem']);
    // Puts a mail into its case, where it has one, and counts by the calendar; looks through the automatic mail of a day.
    const settles = bindTable(store, [...decideAndSave, 'Query'], 'work');
    // Keeps entries, and gives back to the desk what somebody holds who has left.
    const directory = bindTable(store, [...decideAndSave, 'Query'], 'find').and(bindSending(mail, context.settings));
    // Looks up who asks, or for whom they stand in; what these hold it finds by its keys.
    const worklist = bindTable(store, ['GetItem', 'BatchGetItem', 'Query'], 'work', 'find');
    // Anyone may call it: an organization's entry, and the plans by their names.
    const open = bindEntries(store, 'organizations').and(bindDirectories(store, 'plans'));
    const orders = bindTable(store, ['GetItem', 'PutItem']).and(
      bindStarts(machines.rederivation, MACHINE_ARN => ({ MACHINE_ARN })),
    );

    const shared = { context, concurrency: context.settings.apiConcurrency };
    this.authorize = new Handler(this, 'authorize', { ...shared, access: secret.and(issuer) });
    this.behind = [
      new Handler(this, 'file-application', {
        ...shared,
        access: files.and(bindAnswers(demographics)).and(secret).and(issuer).and(pages),
      }),
      new Handler(this, 'open-session', { ...shared, access: sessions.and(secret).and(pages) }),
      new Handler(this, 'issue-upload', { ...shared, access: bindTable(store, decideAndAdd).and(uploads).and(pages) }),
      new Handler(this, 'handle-command', { ...shared, access: changes.and(pages) }),
      new Handler(this, 'read-case', { ...shared, access: reads.and(notes).and(pages) }),
      new Handler(this, 'read-filing', { ...shared, access: open.and(pages) }),
      new Handler(this, 'check-eligibility', {
        ...shared,
        access: bindDirectories(store, 'plans', 'calendar', 'contacts').and(pages),
      }),
      new Handler(this, 'read-history', { ...shared, access: history.and(notes).and(pages) }),
      new Handler(this, 'print-letter', { ...shared, access: letters.and(notes).and(secret).and(prints).and(pages) }),
      new Handler(this, 'read-document', { ...shared, access: opens.and(notes).and(documents).and(pages) }),
      new Handler(this, 'list-reads', { ...shared, access: opens.and(bindReadings(readLog)).and(pages) }),
      new Handler(this, 'report-demographics', { ...shared, access: opens.and(bindCounting(demographics)).and(pages) }),
      new Handler(this, 'read-worklist', { ...shared, access: worklist.and(pages) }),
      // A mail has up to 40 MB, most of it base64, and is parsed in memory.
      new Handler(this, 'handle-mail', {
        ...shared,
        access: settles.and(notes).and(inbound).and(parts).and(pages),
        memory: 1769,
        timeout: Duration.seconds(28),
      }),
      new Handler(this, 'keep-directory', { ...shared, access: directory.and(pages) }),
      new Handler(this, 'order-rederivation', { ...shared, access: orders.and(pages) }),
      new Handler(this, 'describe-api', { ...shared, access: pages }),
    ];
  }
}
