import { describe, expect, it } from 'vitest';
import { explain, explanationOf } from '../../../domain/clocks/explain.ts';
import { courtHolidays, legalHolidays, officeHolidays } from '../../../domain/clocks/holidays.ts';
import { clockRules } from '../../../domain/clocks/rules.ts';
import { words as en } from '../../../domain/clocks/words/en.ts';
import { clockSentenceIn, shownIn } from '../../../domain/clocks/words/words.ts';
import { faultsIn, valuesIn } from '../words/in-spanish.ts';
import { clock } from './clock.ts';
import { explainedClocks } from './sample-explanations.ts';

const said = explainedClocks.flatMap(([, derivation]) => explanationOf(derivation, 'staff'));

/** What staff entered or wrote. */
const asTyped = /director: records came late|Day of mourning/gu;

describe('The explanation of a due date, in Spanish', () => {
  it('is tried with every sentence that there is', () => {
    expect(new Set(said.map(([sentence]) => sentence))).toEqual(new Set(Object.keys(en.sentences)));
  });

  it.each(explainedClocks)('%s', (_what, derivation) => {
    for (const reader of ['staff', 'party'] as const) {
      const sentences = explanationOf(derivation, reader);
      for (const sentence of sentences) {
        const spanish = clockSentenceIn('es', sentence);
        expect(valuesIn(spanish)).toEqual(valuesIn(clockSentenceIn('en', sentence)));
        const own = spanish.replaceAll(asTyped, '');
        // A list of days is as long as they are many.
        const read = sentence[0] === 'days-not-counted' ? own.replaceAll(', ', '. ') : own;
        if (sentence[0] !== 'rule') expect(faultsIn(read)).toEqual([]);
      }
      expect(explain(derivation, reader, 'es')).toBe(sentences.map(one => clockSentenceIn('es', one)).join(' '));
    }
  });

  it('names the days that do not count', () => {
    expect(explain(clock('R1', '2026-11-25T09:00-08:00'), 'party', 'es')).toBe(
      'Su plan de salud debe enviar su expediente médico. El plazo termina al final del miércoles 2 de diciembre de 2026. ' +
        'El plazo empieza el miércoles 25 de noviembre de 2026. Ese día su plan recibió el aviso. ' +
        'Ese primer día no se cuenta. El plazo dura 3 días hábiles. ' +
        'No se cuentan: jueves 26 de noviembre (Día de Acción de Gracias), viernes 27 de noviembre (día después de Acción de Gracias), ' +
        'sábado 28 de noviembre y domingo 29 de noviembre. La norma: H&S 1374.30(n).',
    );
  });

  it('says the hour where hours are counted', () => {
    expect(explain(clock('R2', '2026-12-04T18:00-08:00'), 'party', 'es')).toBe(
      'Su plan de salud debe enviar el expediente médico del caso urgente. El plazo termina a las 6:00 p. m. del sábado 5 de diciembre de 2026. ' +
        'El plazo empieza a las 6:00 p. m. del viernes 4 de diciembre de 2026. En ese momento se aprobó la revisión rápida por urgencia. ' +
        'Las noches y los fines de semana sí se cuentan. El plazo dura 24 horas. La norma: H&S 1374.31(a).',
    );
  });

  const { closedDay, authority } = shownIn('es');

  it('has a name for every holiday, also where it is kept on another day, and leaves what staff entered as it is', () => {
    const holidays = [...officeHolidays, ...legalHolidays, ...courtHolidays].map(({ name }) => name);
    const same = holidays.filter(name => closedDay(name) === name);
    expect(new Set(same)).toEqual(new Set(['Diwali']));
    expect(closedDay("New Year's Day (observed)")).toBe('Año Nuevo, trasladado');
    expect(closedDay('Day of mourning')).toBe('Day of mourning');
    expect(closedDay('constructor')).toBe('constructor');
  });

  it('cites in English only the numbers of sections', () => {
    const known = Object.values(clockRules).filter(({ seenBy }) => seenBy !== 'staff');
    for (const { authority: english } of known) {
      const spanish = authority(english);
      expect(valuesIn(spanish)).toEqual(valuesIn(english));
      if (spanish === english)
        expect(english.replaceAll(/Ins\. Code|(?:H&S|CCR|CFR) [\d.]+/gu, '')).not.toMatch(/[a-z]{3,}/u);
      else expect(faultsIn(spanish)).toEqual([]);
    }
  });
});
