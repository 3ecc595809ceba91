package vn.sauro.web;

import java.lang.reflect.Constructor;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets handlers take `TaskId`, `AgencyId` and the other ids from paths and forms.
@Configuration(proxyBeanMethods = false)
class IdConversion implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new ToId());
        registry.addConverter(new FromId());
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == long.class
                && type.getRecordComponents()[0].getName().equals("value");
    }

    private static final class ToId implements ConditionalGenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, Record.class));
        }

        @Override
        public boolean matches(TypeDescriptor source, TypeDescriptor target) {
            return isId(target.getType());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            if (source == null || ((String) source).isBlank()) {
                return null;
            }
            var number = Long.parseLong(((String) source).strip());
            try {
                Constructor<?> constructor = to.getType().getDeclaredConstructor(long.class);
                return constructor.newInstance(number);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class FromId implements ConditionalGenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(Record.class, String.class));
        }

        @Override
        public boolean matches(TypeDescriptor source, TypeDescriptor target) {
            return isId(source.getType());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            if (source == null) {
                return null;
            }
            try {
                var value = source.getClass().getRecordComponents()[0].getAccessor();
                return String.valueOf(value.invoke(source));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
