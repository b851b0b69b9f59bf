/** The forms come after the agreements are on screen, and before anybody is likely to click. */
export const loadForms = () => import('./agreement-forms.tsx');
