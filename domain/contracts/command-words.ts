import type { CommandType } from './commands.ts';

/** What each command does, in one sentence: for the document and for the pages' buttons. */
export const commandWords: Readonly<Record<CommandType, string>> = {
  'route-case':
    'Sends the case on its way: to an independent review, to the complaint track, issue by issue, or to where it belongs.',
  reclassify:
    'Changes the path of an issue after it was routed: from review to complaint or back, or to another kind of review.',
  reassign: 'Puts the case into the hands of a member of staff, or back to the desk.',
  'rederive-clocks': 'Counts the deadlines that run again, by the rules and the calendar as they are now.',
  'request-information': 'Asks the applicant for what is missing; the time for the eligibility decision stands still.',
  'supply-information': 'Gives what was asked for, a signature among it; the case goes back to screening.',
  'proceed-without-information': 'Ends the wait for the applicant and goes on with what there is.',
  'identify-plan': 'Says which plan of the directory the case is about; it is classified afresh.',
  'ask-plan':
    'Asks the plan if it is licensed for this coverage and if the grievance is over; nothing waits for the answer.',
  'answer-inquiry': 'The plan answers what it was asked while the case was screened.',
  'acknowledge-receipt':
    'The plan says that it has our notices, or a person records the proof; its time counts from then, if that is sooner.',
  'deliver-records': 'Hands in the medical records and the plan’s reasons, or records found later.',
  'complete-documentation': 'Finds the documentation complete; the time for the determination begins.',
  'proceed-without-records': 'Goes on without the plan’s records; the plan’s own deadline runs on.',
  'accept-review': 'Takes the seat, with an answer to every question of conflict; a single yes gives the seat back.',
  'decline-review': 'Gives the seat back; another reviewer is asked.',
  'assign-reviewer': 'Names a reviewer for an empty seat by hand; the conflict questions are asked all the same.',
  'disqualify-reviewer': 'Takes a reviewer off the case.',
  'submit-analysis': 'Hands in the reviewer’s finding on each issue, with the reasons in plain words.',
  'adopt-determination': 'Adopts the determination: it binds the plan, and the letters go out.',
  'return-determination': 'Gives the determination back to the reviewers, with the reason.',
  'report-authorization': 'The plan reports that it has authorized the service or paid.',
  'accept-authorization': 'Accepts the plan’s proof; the member is asked if the care came.',
  'refuse-authorization': 'Does not accept the plan’s proof: the duty, and the count of days, go on.',
  'confirm-care': 'The member has received the care; the case is closed.',
  'report-no-care': 'The care has not come: the plan hears of it at once, and a person takes it up.',
  expedite: 'Makes the case urgent: shorter deadlines take the place of the standard ones.',
  'return-to-standard': 'Finds that the case is not urgent after all.',
  'extend-deadline': 'Gives more days to a deadline that the law allows to extend.',
  withdraw: 'Ends the case at the member’s wish.',
  'reverse-by-plan': 'The plan gives the service after all; the review ends.',
  'answer-complaint': 'The plan answers the complaint.',
  'resolve-complaint': 'Settles the complaint, with the findings for member and plan.',
  'close-case': 'Closes the case with an outcome and a reason.',
  'reopen-case': 'Undoes the ending: the case goes on where it was.',
  'record-posted': 'A notice of the post queue has been put in the mail.',
  'give-up-on-documents':
    'Refuses files whose check for viruses does not come to an end; who sent them is asked to send them again.',
  'wait-for-documents': 'Gives the check of those files its time once more.',
  'clear-trouble': 'What held the case up is mended; the machine goes on.',
};
