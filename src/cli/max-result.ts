/** Characters of a result that is printed, and bytes of a line that is read. The platform takes texts of 100 MB. */
export const MAX_RESULT = 128 * 1024 * 1024;
