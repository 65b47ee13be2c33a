export const listeningPath = '/voices/listening'
