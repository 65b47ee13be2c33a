export const templatesPath = '/templates'
export const newTemplatePath = `${templatesPath}/new`
export const templatePath = (templateId: string) => `${templatesPath}/${templateId}`
