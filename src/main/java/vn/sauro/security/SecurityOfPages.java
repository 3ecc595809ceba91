package vn.sauro.security;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What controllers get from this module.
@Configuration(proxyBeanMethods = false)
class SecurityOfPages implements WebMvcConfigurer {
    private final Actors actors;

    SecurityOfPages(Actors actors) {
        this.actors = actors;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument(actors));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ShutByDefault());
        registry.addInterceptor(new OwnPasswordFirst());
    }
}
