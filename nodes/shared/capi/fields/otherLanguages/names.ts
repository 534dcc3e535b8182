/** The names of fields by Meta's name of the field and by language, with bars between them, the strongest first. */
export type NamesByField = Readonly<Record<string, Readonly<Record<string, string>>>>;
