export interface Heard {
  bus: string;
  event: { source: string; 'detail-type': string; detail: unknown };
  /** The functions that are called for it. */
  calls: readonly string[];
}

const machine = (name: string) => `arn:aws:states:us-west-2:000000000000:stateMachine:${name}`;

/** What is said on the buses, and who has to hear it: every kind of event, and its near neighbours that concern nobody. */
export function heard(caseBus: string): Heard[] {
  const ofCase = (type: string, ...calls: string[]): Heard[] =>
    [false, true].map(wakes => ({
      bus: caseBus,
      event: { source: 'imr.cases', 'detail-type': type, detail: { caseNumber: 'K7M2Q-4', version: '3', type, wakes } },
      calls: wakes ? [...calls, 'WakeWorkflow'] : calls,
    }));
  const ofService = (source: string, type: string, detail: object, ...calls: string[]): Heard => ({
    bus: 'default',
    event: { source, 'detail-type': type, detail },
    calls,
  });
  const ended = (status: string, name: string, ...calls: string[]) =>
    ofService(
      'aws.states',
      'Step Functions Execution Status Change',
      { status, stateMachineArn: machine(name) },
      ...calls,
    );
  const stopped = (error: string | null, ...calls: string[]) =>
    ofService(
      'aws.states',
      'Step Functions Execution Status Change',
      { status: 'ABORTED', stateMachineArn: machine('Deadline'), error },
      ...calls,
    );
  const created = (bucket: string, key: string, ...calls: string[]) =>
    ofService('aws.s3', 'Object Created', { bucket: { name: bucket }, object: { key } }, ...calls);
  const scanned = (bucketName: string, objectKey: string, ...calls: string[]) =>
    ofService(
      'aws.guardduty',
      'GuardDuty Malware Protection Object Scan Result',
      { s3ObjectDetails: { bucketName, objectKey } },
      ...calls,
    );
  const scan = scanned('uploads', 'uploads/K7M2Q-4/D0003').event;
  const mail = (type: string, ...calls: string[]) => ofService('aws.ses', type, { mail: {} }, ...calls);

  return [
    ...['application-received', 'case-reopened', 'workflow-renewed'].flatMap(type => ofCase(type, 'StartWorkflow')),
    ...['clock-started', 'clock-resumed'].flatMap(type => ofCase(type, 'StartDeadline')),
    ...['clock-met', 'clock-stopped', 'clock-paused', 'clock-taken-back'].flatMap(type => ofCase(type, 'StopDeadline')),
    ...ofCase('clock-moved', 'StartDeadline', 'StopDeadline'),
    ...ofCase('clock-missed'),
    ...ofCase('notice-queued', 'StartNotice'),
    ...ofCase('anything-else'),
    {
      bus: caseBus,
      event: { source: 'not.ours', 'detail-type': 'application-received', detail: { wakes: true } },
      calls: [],
    },
    ...['clock-started', 'clock-met'].map(type => ({
      bus: caseBus,
      event: { source: 'not.ours', 'detail-type': type, detail: {} },
      calls: [],
    })),
    { bus: caseBus, event: { source: 'not.ours', 'detail-type': 'notice-queued', detail: {} }, calls: [] },
    ...['FAILED', 'TIMED_OUT', 'ABORTED'].map(status => ended(status, 'CaseLifecycle', 'RecoverWorkflow')),
    ended('FAILED', 'Deadline', 'RecoverWorkflow'),
    ended('FAILED', 'NoticeDelivery', 'RecoverWorkflow'),
    ended('FAILED', 'NotOurs'),
    stopped('WatchIsOver'),
    stopped('ByHand', 'RecoverWorkflow'),
    stopped(null, 'RecoverWorkflow'),
    ended('SUCCEEDED', 'CaseLifecycle'),
    ofService('aws.states', 'Another Status Change', { status: 'FAILED', stateMachineArn: machine('CaseLifecycle') }),
    ofService('not.states', 'Step Functions Execution Status Change', {
      status: 'FAILED',
      stateMachineArn: machine('CaseLifecycle'),
    }),
    ...['Email Delivered', 'Email Bounced', 'Email Complaint Received', 'Email Rejected', 'Email Delivery Delayed'].map(
      type => mail(type, 'RecordDelivery'),
    ),
    mail('Email Sent'),
    ofService('not.ses', 'Email Delivered', {}),
    created('inbound', 'mail/a', 'ReceiveMail'),
    created('inbound', 'uploads/a', 'ReceiveMail'),
    created('uploads', 'uploads/K7M2Q-4/D0003', 'ReceiveUpload'),
    created('uploads', 'malware-protection-resource-validation-object'),
    scanned('uploads', 'uploads/K7M2Q-4/D0003', 'AdmitDocument'),
    scanned('uploads', 'elsewhere/D0003'),
    scanned('inbound', 'uploads/K7M2Q-4/D0003'),
    { bus: 'default', event: { ...scan, source: 'not.guardduty' }, calls: [] },
    { bus: 'default', event: { ...scan, 'detail-type': 'GuardDuty Finding' }, calls: [] },
    created('documents', 'documents/K7M2Q-4/D0003'),
    ...['inbound', 'uploads'].flatMap(name => [
      ofService('aws.s3', 'Object Deleted', { bucket: { name }, object: { key: 'uploads/a' } }),
      ofService('not.s3', 'Object Created', { bucket: { name }, object: { key: 'uploads/a' } }),
    ]),
  ];
}
