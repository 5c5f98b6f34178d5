package org.linli.property.staff;

import org.jspecify.annotations.Nullable;

/** What is to be different about a member of staff. What is absent stays; an empty telephone takes it away. */
public record StaffChange(
        @Nullable Job job, @Nullable String name, @Nullable String telephone) {}
