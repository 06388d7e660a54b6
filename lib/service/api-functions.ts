import { Construct } from 'constructs';
import { Access, nothing } from '../constructs/access.ts';
import { bindSecret } from '../constructs/access-secret.ts';
import { bindTable, readAndWrite } from '../constructs/case-store.ts';
import { bindReads, bindWrites } from '../constructs/document-bucket.ts';
import { Handler } from '../constructs/handler.ts';
import type { House } from '../constructs/house.ts';
import type { DataStack } from '../stacks/data-stack.ts';

/** The functions behind the API, and the one in front of it that says who is calling. */
export class ApiFunctions extends Construct {
  readonly authorize: Handler;
  readonly behind: readonly Handler[];

  constructor(scope: Construct, id: string, { house, data }: { house: House; data: DataStack }) {
    super(scope, id);
    const { store, accessSecret, staff } = data;
    const changes = bindTable(store, readAndWrite);
    const secret = bindSecret(accessSecret);
    const issuer = new Access({ ISSUER: staff.pool.userPoolProviderUrl, CLIENT_ID: staff.client.userPoolClientId }, []);
    const uploads = bindWrites(data.uploads, UPLOADS_BUCKET => ({ UPLOADS_BUCKET }), 'uploads/');
    const documents = bindReads(data.documents, DOCUMENTS_BUCKET => ({ DOCUMENTS_BUCKET }));
    const sessions = bindTable(store, ['GetItem', 'UpdateItem', 'PutItem', 'DeleteItem']);
    const directory = bindTable(store, ['GetItem', 'Query', 'PutItem']);

    const mail = bindTable(store, ['GetItem', 'UpdateItem']).and(
      bindReads(data.inbound, INBOUND_BUCKET => ({ INBOUND_BUCKET })),
    );

    this.authorize = new Handler(this, 'authorize', { house, access: secret.and(issuer) });
    this.behind = [
      new Handler(this, 'file-application', { house, access: changes.and(secret) }),
      new Handler(this, 'open-session', { house, access: sessions.and(secret) }),
      new Handler(this, 'issue-upload', { house, access: changes.and(uploads) }),
      new Handler(this, 'handle-command', { house, access: changes }),
      new Handler(this, 'read-case', { house, access: bindTable(store, ['GetItem', 'Query']).and(documents) }),
      new Handler(this, 'read-worklist', { house, access: bindTable(store, [], 'work') }),
      new Handler(this, 'handle-mail', { house, access: mail }),
      new Handler(this, 'keep-directory', { house, access: directory }),
      new Handler(this, 'describe-api', { house, access: nothing }),
    ];
  }
}
