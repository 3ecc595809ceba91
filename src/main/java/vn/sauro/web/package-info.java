/// The frame of the pages: start of the web server, layout, language, the one error handler.
@NullMarked
package vn.sauro.web;

import org.jspecify.annotations.NullMarked;
