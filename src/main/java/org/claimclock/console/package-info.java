/**
 * The console: pages for people, served by the process that has the book. It shows what is there, asks the schedule for what people want done, and
 * decides nothing. The only package that knows a web server, Spring's web framework, its security, and templates; see decision note 21.
 */
@NullMarked
package org.claimclock.console;

import org.jspecify.annotations.NullMarked;
