/**
 * Languages of Dataverse by LCID: their BCP 47 tags, which files for translators and INSTALL.md are named by, and their English names.
 * The list follows the language packs of Dataverse, with the numbers of [MS-LCID]; it may lack one, so an unknown number is a doubt only.
 */
const LANGUAGES: Readonly<Record<number, readonly [tag: string, name: string]>> = {
  1025: ['ar-SA', 'Arabic'],
  1026: ['bg-BG', 'Bulgarian'],
  1027: ['ca-ES', 'Catalan'],
  1028: ['zh-TW', 'Chinese (Taiwan)'],
  1029: ['cs-CZ', 'Czech'],
  1030: ['da-DK', 'Danish'],
  1031: ['de-DE', 'German'],
  1032: ['el-GR', 'Greek'],
  1033: ['en-US', 'English'],
  1035: ['fi-FI', 'Finnish'],
  1036: ['fr-FR', 'French'],
  1037: ['he-IL', 'Hebrew'],
  1038: ['hu-HU', 'Hungarian'],
  1040: ['it-IT', 'Italian'],
  1041: ['ja-JP', 'Japanese'],
  1042: ['ko-KR', 'Korean'],
  1043: ['nl-NL', 'Dutch'],
  1044: ['nb-NO', 'Norwegian'],
  1045: ['pl-PL', 'Polish'],
  1046: ['pt-BR', 'Portuguese (Brazil)'],
  1048: ['ro-RO', 'Romanian'],
  1049: ['ru-RU', 'Russian'],
  1050: ['hr-HR', 'Croatian'],
  1051: ['sk-SK', 'Slovak'],
  1053: ['sv-SE', 'Swedish'],
  1054: ['th-TH', 'Thai'],
  1055: ['tr-TR', 'Turkish'],
  1057: ['id-ID', 'Indonesian'],
  1058: ['uk-UA', 'Ukrainian'],
  1060: ['sl-SI', 'Slovenian'],
  1061: ['et-EE', 'Estonian'],
  1062: ['lv-LV', 'Latvian'],
  1063: ['lt-LT', 'Lithuanian'],
  1066: ['vi-VN', 'Vietnamese'],
  1069: ['eu-ES', 'Basque'],
  1081: ['hi-IN', 'Hindi'],
  1086: ['ms-MY', 'Malay'],
  1087: ['kk-KZ', 'Kazakh'],
  1110: ['gl-ES', 'Galician'],
  2052: ['zh-CN', 'Chinese (China)'],
  2070: ['pt-PT', 'Portuguese (Portugal)'],
  2074: ['sr-Latn-CS', 'Serbian (Latin)'],
  3076: ['zh-HK', 'Chinese (Hong Kong)'],
  3082: ['es-ES', 'Spanish'],
  3098: ['sr-Cyrl-CS', 'Serbian (Cyrillic)'],
};

/** The BCP 47 tag of a language; for one that is not in the list a private one, which is still a valid tag. */
export function languageTag(lcid: number): string {
  return LANGUAGES[lcid]?.[0] ?? `x-lcid-${lcid}`;
}

/** "Korean (1042)", or the number alone. */
export function languageName(lcid: number): string {
  const name = LANGUAGES[lcid]?.[1];
  return name === undefined ? String(lcid) : `${name} (${lcid})`;
}

/** The languages that INSTALL.md can be written in, by the two letters that its name gets. */
export type GuideLanguage = 'en' | 'ko';

/** The low ten bits of an LCID are the language, without its country. */
const GUIDES: Readonly<Record<number, GuideLanguage>> = { 0x09: 'en', 0x12: 'ko' };

export function guideLanguage(lcid: number): GuideLanguage | undefined {
  return GUIDES[lcid & 0x3ff];
}

/** Countries that the base language of an environment can be of beside those above ("Language collation"). */
const COUNTRIES = [2055, 2057, 2064, 3079, 3081, 3084, 4108];

export function isLanguage(lcid: number): boolean {
  return LANGUAGES[lcid] !== undefined || COUNTRIES.includes(lcid);
}

export interface GuideFile {
  readonly language: number;
  /** Whose words it has. */
  readonly words: GuideLanguage;
  readonly path: string;
}

/** The guides of a solution by its languages: INSTALL.md in the first, which is English without words of its own, INSTALL.ko.md in Korean. */
export function guideFiles([base, ...others]: readonly [number, ...number[]]): readonly GuideFile[] {
  const first: GuideFile = { language: base, words: guideLanguage(base) ?? 'en', path: 'INSTALL.md' };
  const files = [first];
  for (const language of others) {
    const words = guideLanguage(language);
    // English of two countries is one guide.
    if (words === undefined || files.some((one) => one.words === words)) continue;
    files.push({ language, words, path: `INSTALL.${words}.md` });
  }
  return files;
}
