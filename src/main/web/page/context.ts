import type { Address } from './address';
import type { Api } from './api';
import type { Settings } from './settings';
import type { Wording, Words } from './words';

/** What every part of the page is given. */
export interface Context {
  settings: Settings;
  address: Address;
  api: Api;
  wording: Wording;
  words: Words;
}
