import type { ApplicantCommandType } from './commands.ts';

/** What a command is called, what it will do, and what undoes it, for whoever may give it. */
export interface CommandWords {
  title: string;
  says: string;
  undoneBy: string;
}

/** The commands of the applicant, as their descriptors say them in English. */
export const commandsInSpanish: Readonly<Record<ApplicantCommandType, CommandWords>> = {
  'supply-information': {
    title: 'Enviar lo que se pidió',
    says: 'Envía lo que le pedimos, también una firma; después seguimos viendo qué camino le toca al caso.',
    undoneBy: 'El Centro de Ayuda lo puede deshacer: “Preguntar a la persona afiliada”.',
  },
  'revoke-release': {
    title: 'Negar o retirar el permiso',
    says:
      'Dice que usted no permite entregar el expediente médico, o que ya no lo permite. No se lo pedimos a nadie, y el caso sigue con lo ' +
      'que hay.',
    undoneBy:
      'Usted lo puede deshacer: “Enviar lo que se pidió”. Una firma nueva vuelve a dar el permiso desde ese momento. Entonces pedimos lo que ' +
      'no se pidió mientras tanto.',
  },
  'answer-question': {
    title: 'Contestar a los médicos revisores',
    says: 'Contesta una pregunta de los médicos revisores; todas las partes reciben copia de la respuesta.',
    undoneBy:
      'No se puede deshacer. Todas las partes reciben copia de la respuesta. Los médicos revisores pueden preguntar otra vez.',
  },
  'confirm-care': {
    title: 'La atención llegó',
    says: 'Dice que la persona afiliada recibió la atención médica. Cuando no se espera nada más, el caso se cierra.',
    undoneBy: 'El Centro de Ayuda lo puede deshacer: “Abrir el caso otra vez”.',
  },
  'report-no-care': {
    title: 'La atención no llegó',
    says: 'Dice que la atención médica no ha llegado. El plan se entera de inmediato, y una persona se ocupa.',
    undoneBy:
      'No se puede deshacer. El plan se entera de inmediato. Si la atención llega después de todo, “La atención llegó” cierra el caso.',
  },
  withdraw: {
    title: 'Retirar la solicitud',
    says: 'Termina el caso porque la persona afiliada así lo quiere.',
    undoneBy: 'El Centro de Ayuda lo puede deshacer: “Abrir el caso otra vez”.',
  },
  'withdraw-issue': {
    title: 'Retirar una parte',
    says: 'Termina uno de varios servicios porque la persona afiliada así lo quiere; los demás siguen.',
    undoneBy:
      'El Centro de Ayuda lo puede deshacer: “Cambiar el camino”. Mientras no se ha decidido el camino del caso, la parte sigue retirada.',
  },
  'record-authorization': {
    title: 'Anotar una autorización',
    says:
      'Anota que la persona afiliada deja que alguien actúe por ella, o una firma nueva que permite entregar el expediente médico. O la ' +
      'certificación de un médico de que no se puede esperar, o la del médico que da un tratamiento experimental. O que la persona afiliada ' +
      'retira el permiso de quien podía actuar por ella. Usted da aquí la firma, o retira ese permiso.',
    undoneBy: 'Usted lo puede deshacer: “Anotar una autorización”.',
  },
};

export function isApplicantCommand(type: string): type is ApplicantCommandType {
  return Object.hasOwn(commandsInSpanish, type);
}
