export function setV8Flags(): void;
