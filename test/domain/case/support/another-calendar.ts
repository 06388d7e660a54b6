import { application, necessity } from '../../eligibility/applications.ts';
import { day } from '../../time/pacific.ts';
import { people } from './people.ts';
import { play, type Play } from './play.ts';

/** Records are awaited, and the calendar has changed since: the offices are closed on a day before they are due. */
export function withAnotherCalendar(): Play {
  const counting = { calendar: {} };
  const told = play({ at: '2027-02-02T09:00-08:00', application: application({ services: [necessity] }), counting });
  told.give(people.analyst, 'route-case', {});
  const closed = [{ date: day('2027-02-04'), name: 'Day of mourning' }];
  counting.calendar = { officeClosures: { '2027': { add: closed } } };
  return told;
}
