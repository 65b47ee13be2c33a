declare module 'mjml' {
  export default function mjml(
    source: string,
    options?: {
      fonts?: Record<string, string>
      validationLevel?: 'strict' | 'soft' | 'skip'
      keepComments?: boolean
    },
  ): Promise<{ html: string }>
}
