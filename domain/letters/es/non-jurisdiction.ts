import type { ReferralId } from '../../eligibility/referrals.ts';
import type { Translated } from '../../words/language.ts';
import type { words as en } from '../en/non-jurisdiction.ts';

const reasons: Readonly<Record<ReferralId, string>> = {
  'dhcs-state-hearing':
    'Usted tiene Medi-Cal regular, de pago por servicio (fee-for-service). Sobre su atención decide el estado, no un plan de salud. ' +
    'Puede pedir una Audiencia Estatal en un plazo de 90 días desde la fecha del aviso.',
  'dhcs-county-plan':
    'Un condado administra su plan de Medi-Cal. El plan no tiene licencia de nuestro Departamento. ' +
    'El Departamento de Servicios de Atención Médica (Department of Health Care Services) está a cargo de él. ' +
    'Puede pedir una Audiencia Estatal en un plazo de 120 días desde la fecha en que su plan decidió su apelación.',
  medicare:
    'Usted tiene Medicare o un plan Medicare Advantage. La ley federal dice qué pasos hay que seguir para apelar. ' +
    'Siga los pasos que están en la carta de su plan, o llame a Medicare para recibir ayuda. ' +
    '¿Un plan Medicare Advantage le dijo que no? Tiene 65 días desde la carta del plan para pedirle que lo estudie otra vez.',
  'dol-ebsa':
    'Su empleador paga directamente la atención de usted (self-insured plan). La ley federal rige esos planes. ' +
    'Siga los pasos de apelación de su plan. Después, pida al plan una revisión externa federal.',
  cdi:
    'Su póliza está a cargo del Departamento de Seguros de California (California Department of Insurance). ' +
    'Ese departamento tiene su propia Revisión Médica Independiente, que funciona de forma muy parecida a la nuestra.',
  opm:
    'Su plan es para empleados federales. Pida a su plan que estudie otra vez su decisión. ' +
    'Después puede pedir a la Oficina de Administración de Personal (Office of Personnel Management) que la revise.',
  tricare: 'Usted tiene TRICARE, para las fuerzas armadas y sus familias. Puede presentar una apelación a TRICARE.',
  va:
    'Usted recibe su atención del Departamento de Asuntos de los Veteranos (Veterans Affairs, VA). ' +
    'Puede pedir una revisión al defensor del paciente (patient advocate) de su clínica del VA.',
  dwc:
    'Su atención es por una lesión en el trabajo. La compensación de trabajadores (workers’ compensation) tiene su propia ' +
    'Revisión Médica Independiente. Es un programa distinto del nuestro, con su propio formulario y su propio plazo.',
  'home-state-regulator':
    'Su plan no tiene licencia de nuestro Departamento. Está a cargo de él la agencia que regula los seguros en el estado que emitió su póliza. ' +
    'Su tarjeta del seguro o su empleador pueden decirle qué estado es.',
};

export const words: Translated<typeof en> = {
  subject: 'Otra agencia puede ayudarle',
  notInCharge:
    'Nuestro Departamento no está a cargo de su tipo de cobertura de salud. Por eso cerramos aquí su caso. ' +
    'Esto no quiere decir que usted no tenga razón.',
  readMore: 'Entre para leer más.',
  otherInCharge: referral => reasons[referral],
  askUs: 'Llámenos. Le diremos qué agencia está a cargo y cómo comunicarse con ella.',
  phone: phone => `Teléfono: ${phone}`,
  howToReach: 'Llámenos. Le diremos cómo comunicarse con esta agencia.',
  ifCoverageIsWrong: 'Si nos equivocamos sobre su cobertura, llámenos.',
  freeHelp: (name, phone) => `Para recibir ayuda gratis con esto, llame a ${name} al ${phone}.`,
};
