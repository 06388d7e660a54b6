import { describe, expect, it } from 'vitest';
import { type Standing, words as en } from '../../../domain/case/status/en.ts';
import { words as es } from '../../../domain/case/status/es.ts';
import { standingIn } from '../../../domain/case/status/words.ts';
import { statusOf } from '../../../domain/read/status.ts';
import { application } from '../eligibility/applications.ts';
import type { Language } from '../../../domain/words/language.ts';
import { play } from '../case/support/play.ts';
import { day } from '../time/pacific.ts';
import { faultsIn, valuesIn } from '../words/in-spanish.ts';
import { besideStanding, standings } from './sample-standings.ts';

describe('Where a case stands, in Spanish', () => {
  it('is said by a sentence for each that there is', () => {
    expect(new Set(standings.map(([sentence]) => sentence))).toEqual(new Set(Object.keys(en.standings)));
  });

  it.each(standings)('%s %s %s', (...standing) => {
    const said = (language: Language) => {
      const { who, doing, next } = standingIn(language, standing as Standing);
      return [who, doing, next].join('. ');
    };
    expect(faultsIn(said('es'))).toEqual([]);
    expect(valuesIn(said('es'))).toEqual(valuesIn(said('en')));
  });

  it.each(besideStanding(es))('%s', said => {
    expect(faultsIn(said)).toEqual([]);
  });

  it('tells the day by which the Help Center is to have chosen the path', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application() });
    expect(statusOf(told.state(), told.now(), 'es')).toEqual({
      who: 'El Centro de Ayuda',
      doing: 'está leyendo su solicitud para ver qué camino le toca',
      next: 'Le escribiremos. Le diremos si la revisan médicos que no son de su plan, o si la tratamos como una queja.',
      by: 'lunes 8 de febrero de 2027',
      sentence: 'screening',
      values: [],
    });
  });

  const on = day('2027-02-09');

  it('says of a day that has passed that it did, in the middle of a sentence', () => {
    expect(es.late.plan(es.theDay(on))).toBe(
      'Su plan tenía hasta el martes 9 de febrero de 2027. No ha cumplido. Le estamos insistiendo.',
    );
    expect(es.penalty(5000, on)).toBe(
      'La ley fija una multa de por lo menos $5,000 por cada día desde el martes 9 de febrero de 2027. La multa es para el Estado.',
    );
  });
});
