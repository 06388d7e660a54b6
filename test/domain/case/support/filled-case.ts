import { application, necessity } from '../../eligibility/applications.ts';
import { people } from './people.ts';
import { play } from './play.ts';

const { analyst, applicant, plan, system } = people;
const versionId = 'v1';
const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** A case with so many services and papers, texts of so many characters, and letters until there are as many as asked for. */
export function filledCase(
  {
    services,
    characters,
    documents,
    notices,
  }: { services: number; characters: number; documents: number; notices: number },
  write: (characters: number) => string = length => 'd'.repeat(length),
) {
  const service = () => ({
    ...necessity,
    description: write(characters),
    diagnosis: write(Math.min(1000, characters)),
  });
  const told = play({
    at: '2027-02-02T09:00-08:00',
    application: application({ services: Array.from({ length: services }, service) }),
  });
  told.give(analyst, 'route-case', {});
  for (let index = 0; index < documents; index += 1) {
    const file = { fileName: `record-${index}-of-the-clinic.pdf`, contentType: 'application/pdf', bytes: 1_000_000 };
    told.give(applicant, 'announce-document', { kind: 'medical-record', ...file });
    const documentId = told.state().documents[index]?.id ?? '';
    told.give(system, 'receive-document', { documentId, versionId });
    told.give(system, 'admit-document', {
      documentId,
      versionId,
      contentType: file.contentType,
      bytes: file.bytes,
      sha256,
    });
  }
  for (let turn = 0; told.state().notices.length < notices; turn += 1) {
    if (turn % 2 === 0) told.give(analyst, 'expedite', { reason: 'Worse' });
    else told.give(people.nurse, 'return-to-standard', { reason: 'Stable' });
  }
  return told.give(plan, 'deliver-records', {}).state();
}
