/** Rights that no call on one machine can show to be needed, each with the reason why it is given all the same. */
export const unseen: readonly { right: RegExp; because: string }[] = [
  {
    right: /Role: xray:(Put(TraceSegments|TelemetryRecords)|GetSampling(Rules|Targets)) on \*$/,
    because: 'Lambda and Step Functions send their traces beside the code, under its role: there are no traces here',
  },
  {
    right: /Role: logs:(CreateLogStream|PutLogEvents) on arn:aws:logs:[^*]*:\*$/,
    because: 'Lambda writes down under its role what a function says: here that lies in the logs folder',
  },
  {
    right:
      /^(CaseLifecycle|Deadline|NoticeDelivery|Rederivation)Role: logs:((Create|Get|Update|Delete|List)LogDelivery|ListLogDeliveries|(Describe|Put)ResourcePolic(y|ies)|DescribeLogGroups) on \*$/,
    because: "Step Functions arranges for the log of a machine under the machine's role: there is no such log here",
  },
  {
    right: /^CaseEventPipeRole: dynamodb:(DescribeStream|GetShardIterator|ListStreams) on /,
    because: 'a pipe finds its place in the stream by these before it reads: here reading is one call',
  },
  {
    right: /^RederivePageRole: dynamodb:DeleteItem on /,
    because: 'counting again may end a duty, and its item goes: in no case of that run does it',
  },
  {
    right: /^MalwareProtectionRole: (events:|s3:(Get|Put)BucketNotification|s3:ListBucket|s3:PutObject) ?/,
    because: 'GuardDuty hears of new objects by a rule that it keeps, and tries the bucket once: here S3 tells it',
  },
  {
    right: /^MalwareProtectionRole: (s3:GetObject|kms:GenerateDataKey) on /,
    because: "GuardDuty's guide asks for it: here it reads versions only, and writes nothing to try the bucket",
  },
  {
    right: /^SweepScheduleRole: sqs:SendMessage on .*Undelivered/,
    because: 'what the schedule cannot deliver goes there: here no call of a function fails to arrive',
  },
  {
    right: /^IntakeInboundMailActivationRole\w+: (logs|ses):/,
    because: 'activates the receipt rules once, while the stack is deployed: here they are active from the start',
  },
  {
    right: /^logs\.us-west-2\.amazonaws\.com: kms:/,
    because: 'the logs service encrypts the log groups: there are none here',
  },
  {
    right: /^cloudwatch\.amazonaws\.com: kms:/,
    because: 'alarms tell an encrypted topic: none rings here',
  },
  {
    right: /^logging\.s3\.amazonaws\.com: s3:PutObject on /,
    because: 'S3 writes down who fetched what: there are no access logs here',
  },
];
