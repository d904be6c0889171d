/** The drawings that suit a project on sale; each is public/pictures/<key>.svg. */
export const PROJECT_PICTURES = ["yunhu", "cuihu", "zhaopeng", "moon-gate", "garden"] as const;
