/** Why XML cannot be read, written or asked. Stops the work and is caught where it began. The message is a clause. */
export class XmlTrouble extends Error {}
