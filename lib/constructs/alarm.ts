import { Alarm, CfnAlarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { StackContext } from './stack-context.ts';
import { pascalCase } from './pascal-case.ts';
import { pin } from './pin.ts';

export interface AlarmProps {
  context: StackContext;
  /** Who is told when it begins and when it is over. */
  topic: ITopic;
  metric: IMetric;
  /** It rings at so much or more in a period of the metric, or where nothing is told that was told before. */
  rings: { atLeast: number } | 'in silence';
  /** How many periods in a row. Default 1. */
  periods?: number;
  /** What it costs a person while this lasts. */
  errorImpact: string;
  /** The page docs/runbooks/<runbook>.md: how to look, and what to do. */
  runbook: string;
}

/** An alarm named for people (`sweep-found-work`), with what it costs somebody and where to read on. */
export class HouseAlarm extends Alarm {
  constructor(scope: Construct, name: string, props: AlarmProps) {
    const { context, topic, metric, rings, periods = 1, errorImpact, runbook } = props;
    super(scope, name, {
      alarmName: `imr-${context.settings.stage}-${name}`,
      alarmDescription: `${errorImpact}\nWhat to do: docs/runbooks/${runbook}.md`,
      metric,
      evaluationPeriods: periods,
      ...(rings === 'in silence' ? silence : excess(rings.atLeast)),
    });
    pin(this, `${pascalCase(name)}Alarm`, CfnAlarm);
    const tell = new SnsAction(topic);
    this.addAlarmAction(tell);
    this.addOkAction(tell);
    if (rings === 'in silence') this.addInsufficientDataAction(tell);
  }
}

/** Most figures are told only where there is something to tell. */
function excess(threshold: number) {
  return {
    threshold,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  };
}

/**
 * A new alarm begins without data, and tells nobody of that: so it is quiet until the first time that it was told something.
 * Missing data that counted as too little would ring in every deployment of a new stage.
 */
const silence = {
  threshold: 1,
  comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
  treatMissingData: TreatMissingData.MISSING,
};
