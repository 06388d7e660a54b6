import { HealthSystem } from './system.ts';

const encyclopedia = 'A public encyclopedia’s page on the system; not held against the system’s own list.';

/** Some health systems to begin with, by their public names. Not an authority, and not all: the directory is kept by hand. */
export const starterSystems: readonly HealthSystem[] = [
  {
    systemId: 'sutter-health',
    name: 'Sutter Health',
    aliases: ['Sutter', 'Sutter Community Hospitals'],
    hospitals: [
      'California Pacific Medical Center',
      'CPMC',
      'Alta Bates Summit Medical Center',
      'Mills-Peninsula Medical Center',
      'Eden Medical Center',
      'Memorial Medical Center Modesto',
      'Palo Alto Medical Foundation',
    ],
    source: encyclopedia,
  },
  {
    systemId: 'cedars-sinai',
    name: 'Cedars-Sinai Health System',
    aliases: ['Cedars-Sinai'],
    hospitals: [
      'Cedars-Sinai Medical Center',
      'Cedars-Sinai Marina del Rey Hospital',
      'Marina del Rey Hospital',
      'Torrance Memorial Medical Center',
      'Huntington Hospital',
    ],
    source: 'Newspaper reports of 2018 and 2020 on who joined the system; not held against the system’s own list.',
  },
  {
    systemId: 'commonspirit-health',
    name: 'CommonSpirit Health',
    aliases: ['Dignity Health', 'Catholic Healthcare West'],
    hospitals: ['St. Mary’s Medical Center San Francisco', 'Mercy General Hospital', 'Saint Francis Memorial Hospital'],
    source: encyclopedia,
  },
  {
    systemId: 'sharp-healthcare',
    name: 'Sharp HealthCare',
    aliases: ['Sharp'],
    hospitals: [
      'Sharp Memorial Hospital',
      'Sharp Grossmont Hospital',
      'Grossmont Hospital',
      'Sharp Chula Vista Medical Center',
    ],
    source: encyclopedia,
  },
].map(system => HealthSystem.parse(system));
