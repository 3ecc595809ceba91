/// The journeys that matter, in a real browser against the real server. Each step leaves a picture in
/// `target/screenshots`.
@NullMarked
package vn.sauro.browser;

import org.jspecify.annotations.NullMarked;
