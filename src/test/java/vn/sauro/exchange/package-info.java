@NullMarked
package vn.sauro.exchange;

import org.jspecify.annotations.NullMarked;
