/** The chat with oneself that every account of the network has: what is sent there comes back as a message. */
export const FILE_HELPER = "filehelper";
