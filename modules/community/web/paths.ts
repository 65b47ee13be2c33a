export const reviewsPath = '/reviews'
export const reviewProductsPath = '/reviews/products'
export const reviewSettingsPath = '/reviews/settings'
