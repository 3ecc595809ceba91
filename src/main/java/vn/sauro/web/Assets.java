package vn.sauro.web;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Style sheet, scripts and pictures under `/assets/`: their addresses hold a hash of what is in them, so browsers
/// fetch them once.
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {
    private final String htmx;

    Assets(@Value("${sauro.htmx}") String version) {
        htmx = "classpath:/META-INF/resources/webjars/htmx.org/" + version + "/dist/";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/", htmx)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /// Also for pages that tell an error, or their old addresses would be kept by browsers for a year.
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> addressesOfAssets() {
        var filter = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }
}
