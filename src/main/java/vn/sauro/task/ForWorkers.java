package vn.sauro.task;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/// Open to all who work on tasks, for their body. Which tasks they see and what they may do is decided with the data.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('SPECIALIST', 'STANDING', 'HEAD', 'OFFICER')")
@interface ForWorkers {}
