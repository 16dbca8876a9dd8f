/**
 * How to load the tables with the tools that finance has, written from the tables' own columns, so that a recipe cannot say something else than
 * the files. A loader that is left to guess turns ids into numbers.
 */
@NullMarked
package org.claimclock.export.recipe;

import org.jspecify.annotations.NullMarked;
