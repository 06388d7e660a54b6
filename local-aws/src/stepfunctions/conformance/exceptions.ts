import { isObject, type Json } from '../json.ts';

/** Puts what we say now into the form that AWS had before. */
export type OlderRecording = (value: Json) => Json;

/** Where recordings of different years disagree we say what the newest ones say. These are all such differences. */
export const explained: { reason: string; older: OlderRecording }[] = [
  {
    reason: "recorded before November 2025, since when causes of aws-sdk tasks end with ' (SDK Attempt Count: 1)'",
    older: value =>
      mapped(
        value,
        text => text.replaceAll(' (SDK Attempt Count: 1)', ''),
        () => true,
      ),
  },
  {
    reason: 'recorded before 2025, since when the description of a child execution says whether it can be redriven',
    older: value =>
      mapped(
        value,
        text => text,
        name => !name.startsWith('Redrive'),
      ),
  },
];

function mapped(value: Json, text: (value: string) => string, keeps: (member: string) => boolean): Json {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map(part => mapped(part, text, keeps));
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([name]) => keeps(name));
  return Object.fromEntries(members.map(([name, part]) => [name, mapped(part, text, keeps)]));
}
