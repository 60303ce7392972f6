/** The languages of Dataverse as HTML names them, and as their speakers do. */
export interface Language {
  /** For the attribute `lang` (BCP 47). */
  readonly tag: string;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

// prettier-ignore
const LANGUAGES: Readonly<Record<number, readonly [tag: string, name: string]>> = {
  1025: ['ar-SA', 'العربية'], 1026: ['bg-BG', 'Български'], 1027: ['ca-ES', 'Català'], 1028: ['zh-TW', '繁體中文'],
  1029: ['cs-CZ', 'Čeština'], 1030: ['da-DK', 'Dansk'], 1031: ['de-DE', 'Deutsch'], 1032: ['el-GR', 'Ελληνικά'],
  1033: ['en-US', 'English'], 1035: ['fi-FI', 'Suomi'], 1036: ['fr-FR', 'Français'], 1037: ['he-IL', 'עברית'],
  1038: ['hu-HU', 'Magyar'], 1040: ['it-IT', 'Italiano'], 1041: ['ja-JP', '日本語'], 1042: ['ko-KR', '한국어'],
  1043: ['nl-NL', 'Nederlands'], 1044: ['nb-NO', 'Norsk bokmål'], 1045: ['pl-PL', 'Polski'], 1046: ['pt-BR', 'Português (Brasil)'],
  1048: ['ro-RO', 'Română'], 1049: ['ru-RU', 'Русский'], 1050: ['hr-HR', 'Hrvatski'], 1051: ['sk-SK', 'Slovenčina'],
  1053: ['sv-SE', 'Svenska'], 1054: ['th-TH', 'ไทย'], 1055: ['tr-TR', 'Türkçe'], 1057: ['id-ID', 'Bahasa Indonesia'],
  1058: ['uk-UA', 'Українська'], 1060: ['sl-SI', 'Slovenščina'], 1061: ['et-EE', 'Eesti'], 1062: ['lv-LV', 'Latviešu'],
  1063: ['lt-LT', 'Lietuvių'], 1066: ['vi-VN', 'Tiếng Việt'], 1069: ['eu-ES', 'Euskara'], 1081: ['hi-IN', 'हिन्दी'],
  1086: ['ms-MY', 'Bahasa Melayu'], 1087: ['kk-KZ', 'Қазақ'], 1110: ['gl-ES', 'Galego'], 2052: ['zh-CN', '简体中文'],
  2070: ['pt-PT', 'Português (Portugal)'], 2074: ['sr-Latn-RS', 'Srpski'], 3076: ['zh-HK', '繁體中文 (香港)'], 3082: ['es-ES', 'Español'],
  3098: ['sr-Cyrl-RS', 'Српски'],
};

const RIGHT_TO_LEFT: readonly number[] = [1025, 1037];

/** By LCID; one that Dataverse does not know is called by its number. */
export function languageOf(lcid: number): Language {
  const [tag, name] = LANGUAGES[lcid] ?? ['und', String(lcid)];
  return { tag, name, direction: RIGHT_TO_LEFT.includes(lcid) ? 'rtl' : 'ltr' };
}
