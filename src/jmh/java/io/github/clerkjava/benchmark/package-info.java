/** Measures what the budgets are about and prints one table: {@code mvn -q -Pbenchmarks package}. */
package io.github.clerkjava.benchmark;
