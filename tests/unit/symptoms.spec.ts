import { expect, test } from '@playwright/test';
import { gramOf } from '../../src/match/grams.ts';
import { packSymptoms, unpackSymptoms } from '../../src/match/symptoms.ts';

test('the uses of a gram come back with their errors, near and far', () => {
  const symptoms: string[][] = Array.from({ length: 301 }, () => []);
  for (const error of [0, 1, 57, 58, 59, 123, 300]) symptoms[error] = ['zebra crossing'];
  const uses = unpackSymptoms(packSymptoms(symptoms));
  for (const gram of ['zebra', 'cross'])
    expect(uses.filter((use) => use.gram === gramOf(gram)).map(({ error }) => error)).toEqual([
      0, 1, 57, 58, 59, 123, 300,
    ]);
});

test('a gram weighs the more the more symptoms of an error have it, and the shorter these are', () => {
  const symptoms = [
    ['zebra'],
    ['zebra crossing'],
    ['zebra', 'zebra crossing', 'zebra stripes'],
    ['zebra crossing beside a narrow wooden bridge'],
  ];
  const weights = unpackSymptoms(packSymptoms(symptoms))
    .filter(({ gram }) => gram === gramOf('zebra'))
    .map(({ weight }) => weight);
  expect(weights).toHaveLength(4);
  const [alone, withOne, often, inLong] = weights as [number, number, number, number];
  expect(often).toBeGreaterThan(alone);
  expect(alone).toBeGreaterThan(withOne);
  expect(withOne).toBeGreaterThan(inLong);
});

test('a pair is kept where four symptoms of one error have it', () => {
  const pairs = (symptoms: string[][]) =>
    unpackSymptoms(packSymptoms(symptoms)).filter(({ gram }) => gram === gramOf('narrow bridg'));
  const thrice = ['narrow bridge', 'a narrow bridge collapsed', 'narrow bridge closed'];
  expect(pairs([thrice, ['narrow bridge']])).toEqual([]);
  expect(pairs([[...thrice, 'narrow bridge flooded']])).toHaveLength(1);
});
