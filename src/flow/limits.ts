/** Steps that a flow may have, those in containers and loops among them ("Limits for automated, scheduled, and instant flows", 2025-02). */
export const MAX_STEPS = 500;
