package vn.sauro.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/// Open to all who work on tasks and are told of them; whose notices they see is decided with the data.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('SPECIALIST', 'STANDING', 'HEAD', 'OFFICER')")
@interface ForWorkers {}
