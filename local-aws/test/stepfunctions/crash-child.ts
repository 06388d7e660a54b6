import { Activity } from '../../src/activity.ts';
import { callOperation } from '../../src/stepfunctions/api/operations.ts';
import { StepFunctionsEngine } from '../../src/stepfunctions/engine.ts';

// The process that durability.test.ts kills: it starts executions together and reports, from inside the call of a service,
// that the call has arrived. No call is ever answered.
const [file = '', definition = ''] = process.argv.slice(2);
const stateMachineArn = 'arn:aws:states:us-west-2:000000000000:stateMachine:machine';
const engine = new StepFunctionsEngine({
  file,
  clock: { now: () => Date.UTC(2026, 10, 24, 18) },
  activity: new Activity(),
  services: {
    call: request => {
      process.stdout.write(`${JSON.stringify(request.parameters)}\n`);
      return new Promise(() => undefined);
    },
  },
  region: 'us-west-2',
  account: '000000000000',
});
engine.deploy({ name: 'machine', arn: stateMachineArn, roleArn: 'arn:aws:iam::000000000000:role/role', definition });
engine.start();
const names = ['one', 'two', 'three'];
await Promise.all(names.map(name => callOperation(engine, 'StartExecution', { stateMachineArn, name })));
setInterval(() => undefined, 1000);
